@NullMarked
package org.xinheng.assess.model;

import org.jspecify.annotations.NullMarked;
