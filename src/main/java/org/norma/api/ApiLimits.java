package org.norma.api;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one client may ask.
 *
 * @param requests requests in a period; 0 for no limit
 * @param period length of the period
 */
@ConfigurationProperties("norma.api.limit")
public record ApiLimits(@DefaultValue("300") int requests, @DefaultValue("1m") Duration period) {
}
