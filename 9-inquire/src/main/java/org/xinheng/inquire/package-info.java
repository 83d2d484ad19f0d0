/** 查询: who may see what; search, entity page, credit report. Never changes a record. */
@NullMarked
package org.xinheng.inquire;

import org.jspecify.annotations.NullMarked;
