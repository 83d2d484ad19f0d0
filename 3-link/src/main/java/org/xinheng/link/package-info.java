/**
 * 关联: whose record is this? One market entity, with the evidence. Never joins on a name alone that
 * two bear.
 */
@NullMarked
package org.xinheng.link;

import org.jspecify.annotations.NullMarked;
