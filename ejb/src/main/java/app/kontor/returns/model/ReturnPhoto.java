package app.kontor.returns.model;

import app.kontor.platform.model.Part;
import app.kontor.returns.ReturnDetail;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A photo of a return, with the facts its list shows; the content is in the file store. */
@Entity
@Table(name = "goods_return_photo")
public class ReturnPhoto extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "return_id", updatable = false)
  private GoodsReturn goodsReturn;

  private int position;

  @Column(name = "file_id")
  private long fileId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @SuppressWarnings("NullAway.Init")
  protected ReturnPhoto() {}

  ReturnPhoto(GoodsReturn goodsReturn, int position, NewPhoto photo) {
    this.goodsReturn = goodsReturn;
    this.position = position;
    this.fileId = photo.id();
    this.name = photo.name();
    this.mediaType = photo.mediaType();
    this.size = photo.size();
  }

  /** The return it belongs to. */
  public GoodsReturn goodsReturn() {
    return goodsReturn;
  }

  public int position() {
    return position;
  }

  /** The handle in the file store. */
  public long fileId() {
    return fileId;
  }

  ReturnDetail.Photo view() {
    return new ReturnDetail.Photo(position, name, mediaType, size);
  }
}
