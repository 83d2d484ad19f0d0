package org.xinheng.app.desk;

import org.xinheng.app.page.DeskMenu;
import org.xinheng.app.page.Frame;

/**
 * 工作台页面的外围. What every page of the desk needs beside its own content.
 *
 * @param said what the last action came to, told once; "" when there is nothing to tell
 * @param secret a password or key to be copied now, shown once; "" when there is none
 */
public record DeskView(Frame frame, DeskMenu menu, String said, String secret) {}
