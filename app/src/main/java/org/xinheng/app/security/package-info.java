/** 安全: accounts, roles and department keys. Knows who asks; never decides what a field shows. */
@NullMarked
package org.xinheng.app.security;

import org.jspecify.annotations.NullMarked;
