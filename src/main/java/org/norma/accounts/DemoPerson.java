package org.norma.accounts;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Role;

/** The people of the demonstration, and the body for which each acts. */
enum DemoPerson {

	ADMINISTRATOR(Role.ADMINISTRATOR, "陈静 Chen Jing", "SAC"), OFFICIAL(Role.OFFICIAL, "李伟 Li Wei", "SAC"),
	DRAFTER(Role.DRAFTER, "王芳 Wang Fang", "SAC/TC 151"), EXPERT(Role.EXPERT, "Marco Rossi", "SAC/TC 151"),
	ENTERPRISE(Role.ENTERPRISE, "张敏 Zhang Min", "DMW"), AUDITOR(Role.AUDITOR, "Anna Bianchi", null);

	final Role role;

	final String displayName;

	final @Nullable String bodyCode;

	DemoPerson(Role role, String displayName, @Nullable String bodyCode) {
		this.role = role;
		this.displayName = displayName;
		this.bodyCode = bodyCode;
	}

	String userName() {
		return name().toLowerCase(Locale.ROOT) + "@demo.norma";
	}

}
