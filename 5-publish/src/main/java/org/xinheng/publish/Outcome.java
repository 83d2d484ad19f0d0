package org.xinheng.publish;

/** 办理结果. A step was taken, or refused with a code and a sentence. */
public sealed interface Outcome {

  /** Taken; this is how things stand now. */
  record Done(Publication publication) implements Outcome {}

  /** Not taken; nothing has changed. */
  record Refused(Refusal refusal, String sentence) implements Outcome {
    public Refused(Refusal refusal) {
      this(refusal, refusal.sentence());
    }

    /** The sentence with its code, as it may be quoted on the telephone. */
    public String quoted() {
      return sentence + "（" + refusal.code() + "）";
    }
  }
}
