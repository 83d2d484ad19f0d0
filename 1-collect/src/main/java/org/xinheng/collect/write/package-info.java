/** 写出: returned files, templates, field documentation; private to collect. */
@NullMarked
package org.xinheng.collect.write;

import org.jspecify.annotations.NullMarked;
