package org.norma.hierarchy.web;

import java.util.List;

import org.norma.hierarchy.Reach;
import org.norma.hierarchy.RuleEntry;

/**
 * A change that holds from a day to come, or that one administrator made alone, in the
 * reader's language.
 *
 * @param values what is to hold, one text an entry
 * @param setBy who set it and who agreed
 * @param takesBack whether the reader may take it back
 * @param reach projects on their way that come to it
 */
record RulePlanRow(RuleEntry line, String levelName, List<String> values, String setBy, boolean takesBack,
		Reach reach) {

}
