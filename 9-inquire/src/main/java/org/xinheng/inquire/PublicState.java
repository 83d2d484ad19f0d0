package org.xinheng.inquire;

/**
 * 公开状态. A mark that is another one whenever something was filed, published or taken down since; two
 * equal marks mean that an answer made under the first still holds under the second.
 */
@FunctionalInterface
public interface PublicState {
  /** The mark of this moment, in whichever instance the change was made. */
  String mark();
}
