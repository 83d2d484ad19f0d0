/** 家规: the laws of the whole house, each as a test that can fail. */
@NullMarked
package org.xinheng.house;

import org.jspecify.annotations.NullMarked;
