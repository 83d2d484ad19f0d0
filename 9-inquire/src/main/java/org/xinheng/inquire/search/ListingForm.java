package org.xinheng.inquire.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.xinheng.inquire.Listing;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/** The bytes of a listing inside the index, read back whole for ranking and display. */
final class ListingForm {

  private static final int PROVISIONAL = 1;
  private static final int INDIVIDUAL = 2;
  private static final int ENDED = 4;

  private ListingForm() {}

  private static byte flags(Listing listing) {
    int kind = listing.kind() == SubjectKind.INDIVIDUAL_BUSINESS ? INDIVIDUAL : 0;
    int ended = listing.endedOn().isPresent() ? ENDED : 0;
    return (byte) (kind | ended | (listing.provisional() ? PROVISIONAL : 0));
  }

  static BytesRef write(Listing listing) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVLong(listing.id().value());
      out.writeString(listing.name());
      writeAll(out, listing.formerNames());
      out.writeString(listing.code());
      writeAll(out, listing.oldCodes());
      out.writeByte(flags(listing));
      out.writeString(listing.town());
      out.writeString(listing.state());
      if (listing.endedOn().isPresent()) {
        out.writeZLong(listing.endedOn().get().toEpochDay());
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Listing read(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      long id = in.readVLong();
      String name = in.readString();
      List<String> formerNames = readAll(in);
      String code = in.readString();
      List<String> oldCodes = readAll(in);
      int flags = in.readByte();
      return new Listing(
          new SubjectId(id),
          name,
          formerNames,
          code,
          oldCodes,
          (flags & INDIVIDUAL) == 0 ? SubjectKind.LEGAL_PERSON : SubjectKind.INDIVIDUAL_BUSINESS,
          (flags & PROVISIONAL) != 0,
          in.readString(),
          in.readString(),
          (flags & ENDED) == 0
              ? Optional.empty()
              : Optional.of(LocalDate.ofEpochDay(in.readZLong())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long id(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVLong();
  }

  private static void writeAll(ByteBuffersDataOutput out, List<String> texts) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> readAll(ByteArrayDataInput in) throws IOException {
    int size = in.readVInt();
    if (size == 0) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(in.readString());
    }
    return texts;
  }
}
