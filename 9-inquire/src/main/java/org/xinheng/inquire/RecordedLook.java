package org.xinheng.inquire;

import java.time.Instant;

/** 查询记录. One look as recorded: who, in Chinese as what, why, what, when; never from where. */
public record RecordedLook(String audience, String who, String purpose, String what, Instant at) {}
