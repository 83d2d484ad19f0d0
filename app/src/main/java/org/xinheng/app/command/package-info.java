/**
 * 命令: what the launcher hands over: run, submit, key. Speaks to a person at a terminal, in Chinese.
 */
@NullMarked
package org.xinheng.app.command;

import org.jspecify.annotations.NullMarked;
