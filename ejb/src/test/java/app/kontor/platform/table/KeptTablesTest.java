package app.kontor.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.file.FileUpload;
import app.kontor.platform.table.PackedRows.Packer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class KeptTablesTest {

  @Test
  void packed_rows_are_the_very_rows() throws IOException {
    List<TableRow> read = new ArrayList<>();
    Packer packer = new Packer(1_000_000);
    TableFacts facts =
        TableFile.read(FileUpload.of("t.xlsx", workbook()), packer.andThen(read::add));
    assertThat(read).hasSize(3);
    assertThat(read).extracting(TableRow::hidden).containsExactly(false, true, false);
    List<TableRow> again = new ArrayList<>();
    PackedRows packed = packer.rows(facts);
    packed.each(again::add);
    assertThat(again).isEqualTo(read);
    assertThat(packed.facts()).isEqualTo(facts);
  }

  @Test
  void rows_beyond_the_size_are_not_packed() {
    Packer packer = new Packer(100);
    TableRow row = new TableRow(1, false, List.of(TableCell.text("x".repeat(60))));
    packer.accept(row);
    assertThat(packer.isTooLong()).isFalse();
    packer.accept(row);
    packer.accept(row);
    assertThat(packer.isTooLong()).isTrue();
    assertThat(packer.rows(TableFacts.PLAIN).count()).isEqualTo(2);
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("a");
      sheet.createRow(0).createCell(1).setCellValue("Größe, „Zoll“ ½ €");
      XSSFRow hidden = sheet.createRow(4);
      hidden.createCell(0).setCellValue(12.5);
      hidden.createCell(3).setCellValue(true);
      hidden.setZeroHeight(true);
      sheet.createRow(5).createCell(0).setCellFormula("1/0");
      sheet.getRow(5).createCell(1).setCellErrorValue((byte) 7);
      book.write(out);
      return out.toByteArray();
    }
  }
}
