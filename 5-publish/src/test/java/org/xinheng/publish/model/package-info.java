@NullMarked
package org.xinheng.publish.model;

import org.jspecify.annotations.NullMarked;
