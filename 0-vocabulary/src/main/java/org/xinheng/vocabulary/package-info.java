/**
 * 词汇: the words every stage speaks; codes, dates and findings that are valid once they exist. Needs
 * the JDK only.
 */
@NullMarked
package org.xinheng.vocabulary;

import org.jspecify.annotations.NullMarked;
