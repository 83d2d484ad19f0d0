/** One test class a rule: it fires, it does not fire, it does not apply. */
@NullMarked
package org.xinheng.verify.model;

import org.jspecify.annotations.NullMarked;
