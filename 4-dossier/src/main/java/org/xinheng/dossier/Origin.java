package org.xinheng.dossier;

/** 来源. Where an entry came from: the submission, and the row of it as its sender counted. */
public record Origin(long submission, int row) {}
