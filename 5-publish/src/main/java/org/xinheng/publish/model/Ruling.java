package org.xinheng.publish.model;

import java.util.Optional;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.publish.Term;

/** 公示裁量结果. A decision's term, and why it is not shown where it is not. */
public record Ruling(Term term, Optional<Withheld> withheld) {}
