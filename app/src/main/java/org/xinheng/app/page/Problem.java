package org.xinheng.app.page;

/** 表单问题. One thing to put right, and the id of the field it stands at. */
public record Problem(String field, String sentence) {}
