/** 建档的存储: SQL on schema dossier and on what link offers. */
@NullMarked
package org.xinheng.dossier.store;

import org.jspecify.annotations.NullMarked;
