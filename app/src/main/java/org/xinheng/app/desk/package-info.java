/** 工作台: the pages of departments and of the credit office. */
@NullMarked
package org.xinheng.app.desk;

import org.jspecify.annotations.NullMarked;
