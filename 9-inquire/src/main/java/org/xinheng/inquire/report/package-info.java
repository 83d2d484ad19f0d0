/** 信用报告: contents, page and PDF. */
@NullMarked
package org.xinheng.inquire.report;

import org.jspecify.annotations.NullMarked;
