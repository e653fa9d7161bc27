package org.norma.classification.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.classification.Classification;
import org.norma.classification.Entry;
import org.norma.classification.Scheme;

/** A class in the browsable tree, with those below it where it is open. */
record Branch(Entry entry, boolean opened, List<Branch> children) {

	static Branch closed(Entry entry) {
		return new Branch(entry, false, List.of());
	}

	static Branch open(Classification classification, Entry entry) {
		return new Branch(entry, true,
				classification.children(entry.scheme(), entry.code()).stream().map(Branch::closed).toList());
	}

	/** The whole tree, open along the path to the code. */
	static List<Branch> tree(Classification classification, Scheme scheme, String code) {
		var path = code.isEmpty() ? List.<String>of()
				: classification.path(scheme, code).stream().map(Entry::code).toList();
		return level(classification, scheme, null, path);
	}

	private static List<Branch> level(Classification classification, Scheme scheme, @Nullable String above,
			List<String> path) {
		return classification.children(scheme, above)
			.stream()
			.map((entry) -> path.contains(entry.code())
					? new Branch(entry, true, level(classification, scheme, entry.code(), path)) : closed(entry))
			.toList();
	}

}
