package org.xinheng.app.desk;

/** 出错说明. What went wrong, what to do, and the code to quote on the telephone. */
public record Trouble(String title, String sentence, String remedy, String code) {}
