/** 名称检索: the full-text index of market entities, kept on local disk and rebuilt at will. */
@NullMarked
package org.xinheng.inquire.search;

import org.jspecify.annotations.NullMarked;
