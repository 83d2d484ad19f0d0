/** 跟读与登记: what runs beside the requests. */
@NullMarked
package org.xinheng.inquire.flow;

import org.jspecify.annotations.NullMarked;
