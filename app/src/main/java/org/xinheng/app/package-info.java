/** 应用: portal, desk, HTTP API, security and wiring of the stages. */
@NullMarked
package org.xinheng.app;

import org.jspecify.annotations.NullMarked;
