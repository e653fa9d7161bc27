package org.norma.api;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one client may ask.
 *
 * @param requests requests in a period; 0 for no limit
 * @param period length of the period
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("norma.api.limit")
public record ApiLimits(@DefaultValue("300") int requests, @DefaultValue("1m") Duration period, @DefaultValue( {
		"127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
		"fc00::/7" }) List<String> trustedProxies){
}
