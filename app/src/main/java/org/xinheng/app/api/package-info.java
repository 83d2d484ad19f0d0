/** 接口: the HTTP API under /api/v1. */
@NullMarked
package org.xinheng.app.api;

import org.jspecify.annotations.NullMarked;
