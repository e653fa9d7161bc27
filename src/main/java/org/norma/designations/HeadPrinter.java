package org.norma.designations;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Publisher.Role;

/**
 * Prints what precedes the number the way its issuers do: ISO/TS but IEC TS and ISO/IEC
 * TS, ISO/DIS but ISO/IEC DIS, prEN, CD IWA.
 */
final class HeadPrinter {

	private final List<Publisher> publishers;

	private final @Nullable String kind;

	private HeadPrinter(List<Publisher> publishers, @Nullable String kind) {
		this.publishers = publishers;
		this.kind = kind;
	}

	static Head head(List<Publisher> publishers, @Nullable String kind, @Nullable Stage stage) {
		return new HeadPrinter(List.copyOf(publishers), kind).head(stage);
	}

	private Head head(@Nullable Stage stage) {
		String prefix = prefix("");
		List<String> codes = this.publishers.stream().map(Publisher::code).toList();
		String published = join(prefix, stageAndKind(null), null);
		String printed = (stage == null) ? published : draft(prefix, stage);
		return new Head(this.publishers.get(0).family(), style(codes), prefix, codes, this.kind, stage, published,
				printed, null);
	}

	private Style style(List<String> codes) {
		Style own = this.publishers.get(0).style();
		boolean adopts = codes.contains("ISO") || codes.contains("IEC");
		return (own == Style.DASHED && adopts) ? Style.DASHED_ADOPTION : own;
	}

	private String prefix(String draftMark) {
		StringBuilder prefix = new StringBuilder();
		Publisher last = null;
		boolean marked = false;
		for (Publisher publisher : this.publishers) {
			prefix.append((last == null) ? "" : joint(last, publisher));
			if (publisher.role() == Role.EUROPEAN && !marked) {
				prefix.append(draftMark);
				marked = true;
			}
			prefix.append(publisher.code());
			last = publisher;
		}
		return prefix.toString();
	}

	/** The Netherlands join the whole chain: NEN-EN-ISO. */
	private String joint(Publisher last, Publisher next) {
		boolean chained = this.publishers.get(0).code().equals("NEN") && last.role() != next.role();
		return chained ? "-" : last.joint(next);
	}

	private String draft(String prefix, Stage stage) {
		boolean european = this.publishers.stream().anyMatch((publisher) -> publisher.role() == Role.EUROPEAN);
		if (european && (stage == Stage.DRAFT || stage == Stage.FINAL_DRAFT)) {
			return join(prefix((stage == Stage.DRAFT) ? "pr" : "Fpr"), stageAndKind(null), null);
		}
		return prefix.equals("IWA") ? StageWords.print(stage, null) + " " + prefix
				: join(prefix, stageAndKind(stage), stage);
	}

	private String stageAndKind(@Nullable Stage stage) {
		return StageWords.print(stage, this.kind);
	}

	private String join(String prefix, String stageAndKind, @Nullable Stage stage) {
		return stageAndKind.isEmpty() ? prefix : prefix + kindMark(stage) + stageAndKind;
	}

	private char kindMark(@Nullable Stage stage) {
		int size = this.publishers.size();
		Publisher last = this.publishers.get(size - 1);
		boolean joint = size > 1 && this.publishers.get(size - 2).isJointWith(last);
		if (stage != null) {
			return joint ? ' ' : '/';
		}
		boolean word = "Guide".equals(this.kind) || "DIR".equals(this.kind);
		return (word || (joint && last.role() == Role.JOINT)) ? ' ' : last.kindMark();
	}

}
