/** 责任的存取: SQL on the schema duties and on what the stages offer. */
@NullMarked
package org.xinheng.duties.store;

import org.jspecify.annotations.NullMarked;
