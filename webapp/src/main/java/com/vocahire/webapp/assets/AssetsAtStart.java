package com.vocahire.webapp.assets;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads the assets before the first request: WildFly makes a filter only when a request comes that
 * it is for, and the first page would not know where its files are.
 */
@WebListener
public class AssetsAtStart implements ServletContextListener {

  private Assets assets;

  @Inject
  void start(Assets assets) {
    this.assets = assets;
  }

  @Override
  public void contextInitialized(ServletContextEvent started) {
    try {
      assets.read(started.getServletContext());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
