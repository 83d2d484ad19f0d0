/** 归集的存储: SQL, only schema {@code collect}; private to collect. */
@NullMarked
package org.xinheng.collect.store;

import org.jspecify.annotations.NullMarked;
