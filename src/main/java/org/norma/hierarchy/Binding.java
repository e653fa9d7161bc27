package org.norma.hierarchy;

public enum Binding {

	MANDATORY, VOLUNTARY, INFORMATIVE, BY_AGREEMENT

}
