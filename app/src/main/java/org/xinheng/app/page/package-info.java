/** 页面: the frame that every page stands in, and how a template is rendered. */
@NullMarked
package org.xinheng.app.page;

import org.jspecify.annotations.NullMarked;
