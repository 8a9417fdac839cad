package app.kontor.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A family of products that differ in size: how they are named and described in three languages,
 * what they cost and weigh, and which shape their picture shows.
 *
 * @param code beginning of the article numbers and of the category
 * @param parent code of the top category
 * @param sizes as they stand in the name
 * @param cents price of the smallest size in grosze
 * @param grams weight of the smallest size
 * @param packaging pieces in a package
 * @param shape of the picture
 */
record Family(
    String code,
    String parent,
    String pl,
    String de,
    String en,
    String textPl,
    String textDe,
    String textEn,
    List<String> sizes,
    int cents,
    int grams,
    int packaging,
    String shape) {

  /** Top categories: code, Polish, German, English. */
  static final List<List<String>> GROUPS =
      List.of(
          List.of("FAST", "Elementy złączne", "Verbindungselemente", "Fasteners"),
          List.of("HAND", "Narzędzia ręczne", "Handwerkzeuge", "Hand tools"),
          List.of(
              "POWER",
              "Osprzęt do elektronarzędzi",
              "Zubehör für Elektrowerkzeuge",
              "Power tool accessories"),
          List.of("SAFETY", "Ochrona i BHP", "Arbeitsschutz", "Safety and workwear"),
          List.of("CHEM", "Chemia warsztatowa", "Werkstattchemie", "Workshop chemicals"));

  static List<Family> all() {
    List<Family> all = new ArrayList<>();
    all.add(
        new Family(
            "D912",
            "FAST",
            "Śruba imbusowa DIN 912 8.8",
            "Zylinderschraube DIN 912 8.8",
            "Socket head screw DIN 912 8.8",
            "Śruba z łbem walcowym z gniazdem sześciokątnym, gwint metryczny.",
            "Zylinderschraube mit Innensechskant, metrisches Gewinde.",
            "Hexagon socket head cap screw, metric thread.",
            metric(List.of(4, 5, 6, 8, 10, 12), List.of(10, 16, 20, 25, 30, 40, 50, 60, 80)),
            12,
            3,
            100,
            "screw"));
    all.add(
        new Family(
            "D933",
            "FAST",
            "Śruba sześciokątna DIN 933 8.8",
            "Sechskantschraube DIN 933 8.8",
            "Hex head screw DIN 933 8.8",
            "Śruba z łbem sześciokątnym, gwint na całej długości.",
            "Sechskantschraube mit Gewinde bis Kopf.",
            "Hexagon head screw, fully threaded.",
            metric(List.of(5, 6, 8, 10, 12, 16), List.of(16, 20, 25, 30, 40, 50, 60, 80, 100)),
            14,
            4,
            100,
            "bolt"));
    all.add(
        new Family(
            "D934",
            "FAST",
            "Nakrętka sześciokątna DIN 934",
            "Sechskantmutter DIN 934",
            "Hex nut DIN 934",
            "Nakrętka sześciokątna, gwint metryczny.",
            "Sechskantmutter, metrisches Gewinde.",
            "Hexagon nut, metric thread.",
            sizes("M", List.of(3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24)),
            4,
            1,
            100,
            "nut"));
    all.add(
        new Family(
            "D125",
            "FAST",
            "Podkładka płaska DIN 125",
            "Unterlegscheibe DIN 125",
            "Flat washer DIN 125",
            "Podkładka okrągła zgrubna.",
            "Unterlegscheibe Form A.",
            "Plain washer, form A.",
            sizes("M", List.of(3, 4, 5, 6, 8, 10, 12, 16, 20, 24)),
            3,
            1,
            200,
            "washer"));
    all.add(
        new Family(
            "D7981",
            "FAST",
            "Wkręt do drewna stożkowy",
            "Holzschraube Senkkopf",
            "Countersunk wood screw",
            "Wkręt z łbem stożkowym i gniazdem Torx.",
            "Senkkopfschraube mit Torx.",
            "Countersunk screw with Torx drive.",
            cross(List.of("3,5", "4,0", "5,0", "6,0"), List.of(16, 20, 30, 40, 50, 60, 80, 100)),
            5,
            2,
            200,
            "screw"));
    all.add(
        new Family(
            "ANKR",
            "FAST",
            "Kotwa rozporowa",
            "Bolzenanker",
            "Wedge anchor",
            "Kotwa segmentowa do betonu, ocynkowana.",
            "Bolzenanker für Beton, verzinkt.",
            "Wedge anchor for concrete, zinc plated.",
            metric(List.of(8, 10, 12, 16), List.of(75, 95, 115, 145)),
            145,
            40,
            25,
            "bolt"));
    all.add(
        new Family(
            "PLUG",
            "FAST",
            "Kołek rozporowy",
            "Spreizdübel",
            "Wall plug",
            "Kołek nylonowy do materiałów pełnych i pustych.",
            "Nylondübel für Voll- und Lochsteine.",
            "Nylon plug for solid and hollow materials.",
            sizes("", List.of(5, 6, 8, 10, 12, 14)),
            6,
            1,
            100,
            "plug"));
    all.add(
        new Family(
            "WRCH",
            "HAND",
            "Klucz płasko-oczkowy",
            "Ringmaulschlüssel",
            "Combination spanner",
            "Klucz ze stali chromowo-wanadowej, satynowany.",
            "Ringmaulschlüssel aus Chrom-Vanadium-Stahl, satiniert.",
            "Chrome vanadium steel combination spanner, satin finish.",
            sizes(
                "",
                List.of(
                    6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 30, 32)),
            1290,
            60,
            1,
            "wrench"));
    all.add(
        new Family(
            "SOCK",
            "HAND",
            "Nasadka sześciokątna 1/2\"",
            "Steckschlüsseleinsatz 1/2\"",
            "Hex socket 1/2\"",
            "Nasadka 1/2 cala, stal Cr-V, chromowana.",
            "Steckschlüsseleinsatz 1/2 Zoll, Chrom-Vanadium.",
            "Half inch drive socket, chrome vanadium.",
            sizes("", List.of(8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 30, 32)),
            890,
            80,
            1,
            "nut"));
    all.add(
        new Family(
            "ALLN",
            "HAND",
            "Klucz imbusowy długi",
            "Innensechskantschlüssel lang",
            "Long hex key",
            "Klucz trzpieniowy z kulką.",
            "Innensechskantschlüssel mit Kugelkopf.",
            "Ball end hex key.",
            cross(
                List.of("1,5", "2,0", "2,5", "3,0", "4,0", "5,0", "6,0", "8,0", "10,0"),
                List.of(1)),
            390,
            20,
            1,
            "wrench"));
    all.add(
        new Family(
            "SCDR",
            "HAND",
            "Wkrętak izolowany VDE",
            "VDE-Schraubendreher",
            "VDE insulated screwdriver",
            "Wkrętak izolowany do 1000 V według IEC 60900.",
            "Isolierter Schraubendreher bis 1000 V nach IEC 60900.",
            "Insulated screwdriver up to 1000 V to IEC 60900.",
            List.of(
                "PH0x60",
                "PH1x80",
                "PH2x100",
                "PZ1x80",
                "PZ2x100",
                "SL2,5x75",
                "SL4,0x100",
                "SL5,5x125",
                "TX10x80",
                "TX15x80",
                "TX20x100",
                "TX25x100"),
            2190,
            90,
            1,
            "driver"));
    all.add(
        new Family(
            "PLRS",
            "HAND",
            "Szczypce",
            "Zange",
            "Pliers",
            "Szczypce kute z rękojeścią dwukomponentową.",
            "Geschmiedete Zange mit Zweikomponentengriffen.",
            "Forged pliers with two-component handles.",
            List.of("160 mm", "180 mm", "200 mm", "250 mm", "300 mm"),
            4990,
            250,
            1,
            "pliers"));
    all.add(
        new Family(
            "HAMR",
            "HAND",
            "Młotek ślusarski",
            "Schlosserhammer",
            "Engineer's hammer",
            "Młotek z trzonkiem jesionowym DIN 1041.",
            "Schlosserhammer mit Eschenstiel DIN 1041.",
            "Engineer's hammer with ash handle DIN 1041.",
            List.of("300 g", "500 g", "800 g", "1000 g", "1500 g", "2000 g"),
            3490,
            450,
            1,
            "hammer"));
    all.add(
        new Family(
            "FILE",
            "HAND",
            "Pilnik ślusarski",
            "Werkstattfeile",
            "Engineer's file",
            "Pilnik z rękojeścią, nacięcie 2.",
            "Werkstattfeile mit Heft, Hieb 2.",
            "Engineer's file with handle, second cut.",
            List.of("150 mm", "200 mm", "250 mm", "300 mm"),
            2790,
            200,
            1,
            "driver"));
    all.add(
        new Family(
            "DRHS",
            "POWER",
            "Wiertło HSS-G DIN 338",
            "HSS-G-Bohrer DIN 338",
            "HSS-G drill bit DIN 338",
            "Wiertło kręte szlifowane do stali i metali nieżelaznych.",
            "Geschliffener Spiralbohrer für Stahl und Nichteisenmetalle.",
            "Ground twist drill for steel and non-ferrous metals.",
            tenths(10, 130, 5),
            320,
            8,
            10,
            "drill"));
    all.add(
        new Family(
            "SDSP",
            "POWER",
            "Wiertło SDS-plus",
            "SDS-plus-Bohrer",
            "SDS-plus drill bit",
            "Wiertło do betonu z czterema ostrzami.",
            "Vierschneider für Beton.",
            "Four-cutter drill bit for concrete.",
            cross(List.of("5", "6", "8", "10", "12", "14", "16"), List.of(110, 160, 210, 260)),
            990,
            70,
            1,
            "drill"));
    all.add(
        new Family(
            "DISC",
            "POWER",
            "Tarcza do cięcia metalu",
            "Trennscheibe Metall",
            "Metal cutting disc",
            "Tarcza do stali i stali nierdzewnej, EN 12413.",
            "Trennscheibe für Stahl und Edelstahl, EN 12413.",
            "Cutting disc for steel and stainless steel, EN 12413.",
            List.of(
                "115x1,0", "115x1,6", "125x1,0", "125x1,6", "125x2,5", "150x1,6", "180x2,0",
                "230x1,9", "230x2,5"),
            290,
            30,
            25,
            "disc"));
    all.add(
        new Family(
            "FLAP",
            "POWER",
            "Ściernica lamelkowa",
            "Fächerschleifscheibe",
            "Flap disc",
            "Ściernica lamelkowa z cyrkonem.",
            "Fächerschleifscheibe mit Zirkonkorund.",
            "Flap disc with zirconia grain.",
            List.of("115 P40", "115 P60", "115 P80", "125 P40", "125 P60", "125 P80", "125 P120"),
            890,
            90,
            10,
            "disc"));
    all.add(
        new Family(
            "BITS",
            "POWER",
            "Końcówka wkrętakowa 25 mm",
            "Schrauberbit 25 mm",
            "Screwdriver bit 25 mm",
            "Końcówka udarowa ze stali S2.",
            "Schlagfester Bit aus S2-Stahl.",
            "Impact bit made of S2 steel.",
            List.of(
                "PH1", "PH2", "PH3", "PZ1", "PZ2", "PZ3", "TX10", "TX15", "TX20", "TX25", "TX30",
                "TX40", "HEX4", "HEX5", "HEX6"),
            190,
            6,
            10,
            "driver"));
    all.add(
        new Family(
            "HOLE",
            "POWER",
            "Otwornica bimetaliczna",
            "Bi-Metall-Lochsäge",
            "Bi-metal hole saw",
            "Otwornica do metalu, drewna i tworzyw.",
            "Lochsäge für Metall, Holz und Kunststoff.",
            "Hole saw for metal, wood and plastics.",
            sizes("", List.of(20, 22, 25, 32, 35, 40, 44, 51, 60, 68, 76, 83)),
            2490,
            150,
            1,
            "disc"));
    all.add(
        new Family(
            "GLOV",
            "SAFETY",
            "Rękawice montażowe",
            "Montagehandschuhe",
            "Assembly gloves",
            "Rękawice powlekane nitrylem, EN 388.",
            "Nitrilbeschichtete Handschuhe, EN 388.",
            "Nitrile coated gloves, EN 388.",
            List.of("7", "8", "9", "10", "11"),
            590,
            40,
            12,
            "glove"));
    all.add(
        new Family(
            "GLAS",
            "SAFETY",
            "Okulary ochronne",
            "Schutzbrille",
            "Safety glasses",
            "Okulary z poliwęglanu, EN 166, nieparujące.",
            "Schutzbrille aus Polycarbonat, EN 166, beschlagfrei.",
            "Polycarbonate safety glasses, EN 166, anti-fog.",
            List.of("clear", "grey", "yellow"),
            1490,
            30,
            10,
            "glasses"));
    all.add(
        new Family(
            "SHOE",
            "SAFETY",
            "Półbuty ochronne S3",
            "Sicherheitshalbschuh S3",
            "Safety shoe S3",
            "Półbuty z podnoskiem kompozytowym, EN ISO 20345.",
            "Halbschuh mit Kunststoffkappe, EN ISO 20345.",
            "Shoe with composite toe cap, EN ISO 20345.",
            sizes("", List.of(38, 39, 40, 41, 42, 43, 44, 45, 46, 47)),
            18900,
            1200,
            1,
            "glove"));
    all.add(
        new Family(
            "EARP",
            "SAFETY",
            "Nauszniki przeciwhałasowe",
            "Kapselgehörschützer",
            "Ear defenders",
            "Nauszniki, EN 352-1.",
            "Kapselgehörschützer, EN 352-1.",
            "Ear defenders, EN 352-1.",
            List.of("SNR 27", "SNR 30", "SNR 33"),
            4490,
            220,
            1,
            "glasses"));
    all.add(
        new Family(
            "SPRY",
            "CHEM",
            "Smar w sprayu",
            "Schmierspray",
            "Lubricant spray",
            "Smar wielozadaniowy w aerozolu.",
            "Mehrzweckspray zum Schmieren.",
            "Multi-purpose lubricant spray.",
            List.of("100 ml", "250 ml", "400 ml", "500 ml"),
            1290,
            150,
            12,
            "can"));
    all.add(
        new Family(
            "LOCK",
            "CHEM",
            "Klej do gwintów",
            "Schraubensicherung",
            "Thread locker",
            "Klej anaerobowy, średnia wytrzymałość.",
            "Anaerober Klebstoff, mittelfest.",
            "Anaerobic adhesive, medium strength.",
            List.of("10 ml", "50 ml", "250 ml"),
            2190,
            30,
            10,
            "can"));
    all.add(
        new Family(
            "SILI",
            "CHEM",
            "Silikon uniwersalny",
            "Universalsilikon",
            "General purpose silicone",
            "Silikon octowy, 300 ml.",
            "Acetatsilikon, 300 ml.",
            "Acetoxy silicone, 300 ml.",
            List.of("white", "transparent", "grey", "black", "brown"),
            1590,
            350,
            12,
            "can"));
    List<Family> variants = new ArrayList<>();
    for (Family family : all) {
      if (family.code().matches("D(912|933|934|125|7981)")) {
        variants.add(family.variant("A2", "nierdzewna A2", "Edelstahl A2", "stainless A2", 220));
      }
      if (family.code().matches("D(912|933)")) {
        variants.add(family.variant("109", "10.9 czarna", "10.9 schwarz", "10.9 black", 130));
      }
    }
    all.addAll(variants);
    return all;
  }

  private Family variant(String suffix, String inPl, String inDe, String inEn, int percent) {
    return new Family(
        code + suffix,
        parent,
        bare(pl) + " " + inPl,
        bare(de) + " " + inDe,
        bare(en) + " " + inEn,
        textPl,
        textDe,
        textEn,
        sizes,
        Math.max(1, cents * percent / 100),
        grams,
        packaging,
        shape);
  }

  /** The name without the property class, which the variant replaces. */
  private static String bare(String name) {
    return name.replace(" 8.8", "");
  }

  private static List<String> sizes(String prefix, List<Integer> values) {
    return values.stream().map(value -> prefix + value).toList();
  }

  private static List<String> metric(List<Integer> threads, List<Integer> lengths) {
    return cross(threads.stream().map(thread -> "M" + thread).toList(), lengths);
  }

  private static List<String> cross(List<String> first, List<Integer> second) {
    List<String> sizes = new ArrayList<>();
    for (String one : first) {
      for (int other : second) {
        sizes.add(second.size() == 1 ? one : one + "x" + other);
      }
    }
    return sizes;
  }

  private static List<String> tenths(int from, int to, int step) {
    List<String> sizes = new ArrayList<>();
    for (int tenth = from; tenth <= to; tenth += step) {
      sizes.add(tenth / 10 + "," + tenth % 10);
    }
    return sizes;
  }
}
