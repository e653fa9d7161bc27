package org.norma.needs;

import org.jspecify.annotations.Nullable;

/**
 * What is said to be missing.
 *
 * @param subject what should be standardised, in a line
 * @param sector sector of the economy (GB/T 4754)
 * @param products products or services concerned
 * @param why what goes wrong without a standard
 * @param evidence accidents, complaints, studies, figures
 * @param internationalStandard number of an international standard on it, if known
 */
public record NeedData(String subject, @Nullable String sector, @Nullable String products, String why,
		@Nullable String evidence, Urgency urgency, @Nullable String internationalStandard) {
}
