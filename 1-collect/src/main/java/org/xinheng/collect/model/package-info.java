/** Catalogue YAML, header matching, text encodings: pure Java, private to collect. */
@NullMarked
package org.xinheng.collect.model;

import org.jspecify.annotations.NullMarked;
