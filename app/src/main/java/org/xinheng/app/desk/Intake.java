package org.xinheng.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.Belt;
import org.xinheng.conveyor.ConveyorConfiguration.Workplace;
import org.xinheng.vocabulary.ItemCode;

/** 收件. Hands an uploaded file to the submissions and wakes the conveyor. */
@Component
class Intake {
  private static final String CHANNEL = "desk";
  private static final String NAMELESS = "未命名文件";

  private final Submissions submissions;
  private final Belt belt;
  private final Workplace workplace;

  Intake(Submissions submissions, Belt belt, Workplace workplace) {
    this.submissions = submissions;
    this.belt = belt;
    this.workplace = workplace;
  }

  Receipt receive(Visit visit, MultipartFile upload, String item, String mapping)
      throws UnreadableFile {
    try {
      var file = Files.createTempFile(workplace.directory(), "upload-", ".part");
      try {
        upload.transferTo(file);
        return receive(
            new Received(
                visit.department(),
                new ItemCode(item),
                name(upload),
                file,
                CHANNEL,
                visit.login(),
                mapping.isEmpty() ? Optional.empty() : Optional.of(mapping)));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot take the upload in", broken);
    }
  }

  /** A file that was made here, of an item this department furnishes. */
  Receipt receive(Visit visit, ItemCode item, String name, byte[] content) throws UnreadableFile {
    try {
      var file = Files.createTempFile(workplace.directory(), "mended-", ".part");
      try {
        Files.write(file, content);
        return receive(
            new Received(
                visit.department(), item, name, file, CHANNEL, visit.login(), Optional.empty()));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot keep the mended rows", broken);
    }
  }

  private Receipt receive(Received received) throws UnreadableFile {
    var receipt = submissions.receive(received);
    belt.ring();
    return receipt;
  }

  /** The last part of the path that some browsers send, without control characters. */
  private static String name(MultipartFile upload) {
    var sent = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
    var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? NAMELESS : clean;
  }
}
