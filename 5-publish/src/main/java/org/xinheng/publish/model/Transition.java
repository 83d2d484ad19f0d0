package org.xinheng.publish.model;

/** 新旧衔接. Which book governs a record that is still in term when a new book comes into force. */
public enum Transition {
  /** The book of the decision day stays (从旧). */
  OLD_BOOK,
  /** The new book governs what is still in term on its first day. */
  NEW_BOOK
}
