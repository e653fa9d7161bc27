package org.norma.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/**
 * Differences of texts: line by line, and within changed lines word by word, in Chinese
 * character by character. One of these compares all that one reader asked for: what goes
 * beyond its effort is shown as replaced as a whole.
 */
public final class TextDiff {

	private static final Pattern TOKEN = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}]+|\\s|.", Pattern.DOTALL);

	/** Beyond this many tokens a changed stretch is shown as replaced as a whole. */
	private static final int MOST_TOKENS = 6_000;

	/** In pairs of tokens: about half a second. */
	private static final long MOST_EFFORT = 200_000_000;

	private long left = MOST_EFFORT;

	/** Rows of two texts; unchanged lines are a row each. */
	public static List<DiffRow> rows(String older, String newer) {
		return new TextDiff().rowsOf(older, newer);
	}

	/** Two texts as one, with what was taken away before what came in. */
	public static List<Piece> pieces(String older, String newer) {
		return new TextDiff().piecesOf(older, newer);
	}

	List<DiffRow> rowsOf(String older, String newer) {
		var rows = new ArrayList<DiffRow>();
		for (var stretch : stretches(older.lines().toList(), newer.lines().toList())) {
			if (stretch.same()) {
				stretch.older().forEach((line) -> rows.add(new DiffRow(List.of(new Piece(Piece.Kind.SAME, line)))));
			}
			else {
				rows.add(new DiffRow(piecesOf(String.join("\n", stretch.older()), String.join("\n", stretch.newer()))));
			}
		}
		return rows;
	}

	List<Piece> piecesOf(String older, String newer) {
		var pieces = new ArrayList<Piece>();
		for (var stretch : stretches(tokens(older), tokens(newer))) {
			if (stretch.same()) {
				add(pieces, Piece.Kind.SAME, stretch.older());
			}
			else {
				add(pieces, Piece.Kind.DELETED, stretch.older());
				add(pieces, Piece.Kind.INSERTED, stretch.newer());
			}
		}
		return related(pieces, older, newer) ? pieces : replaced(older, newer);
	}

	/** Texts that share little are easier to read one after the other. */
	private static boolean related(List<Piece> pieces, String older, String newer) {
		var same = pieces.stream()
			.filter((piece) -> piece.kind() == Piece.Kind.SAME)
			.mapToInt((piece) -> piece.text().strip().length())
			.sum();
		return older.isEmpty() || newer.isEmpty() || same * 5 >= Math.min(older.length(), newer.length());
	}

	private static List<Piece> replaced(String older, String newer) {
		return List.of(new Piece(Piece.Kind.DELETED, older), new Piece(Piece.Kind.INSERTED, newer));
	}

	private List<Stretch> stretches(List<String> older, List<String> newer) {
		var start = commonStart(older, newer);
		var end = commonEnd(older, newer, start);
		var before = older.subList(start, older.size() - end);
		var after = newer.subList(start, newer.size() - end);
		var stretches = new ArrayList<Stretch>();
		stretches.add(new Stretch(true, older.subList(0, start), List.of()));
		stretches.addAll(affordable(before.size() + after.size()) ? between(before, after)
				: List.of(new Stretch(false, before, after)));
		stretches.add(new Stretch(true, older.subList(older.size() - end, older.size()), List.of()));
		return stretches;
	}

	/** Comparing takes time by the square of what may differ. */
	private boolean affordable(long tokens) {
		var effort = tokens * tokens;
		if (tokens > MOST_TOKENS || effort > this.left) {
			return false;
		}
		this.left -= effort;
		return true;
	}

	private static List<Stretch> between(List<String> before, List<String> after) {
		var stretches = new ArrayList<Stretch>();
		var deltas = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true).getDeltas();
		for (AbstractDelta<String> delta : deltas) {
			var same = delta.getType() == DeltaType.EQUAL;
			if (stretches.isEmpty() || stretches.get(stretches.size() - 1).same() != same) {
				stretches.add(new Stretch(same, new ArrayList<>(), new ArrayList<>()));
			}
			stretches.get(stretches.size() - 1).older().addAll(delta.getSource().getLines());
			stretches.get(stretches.size() - 1).newer().addAll(delta.getTarget().getLines());
		}
		return stretches;
	}

	private static int commonStart(List<String> older, List<String> newer) {
		var most = Math.min(older.size(), newer.size());
		var same = 0;
		while (same < most && older.get(same).equals(newer.get(same))) {
			same++;
		}
		return same;
	}

	private static int commonEnd(List<String> older, List<String> newer, int start) {
		var most = Math.min(older.size(), newer.size()) - start;
		var same = 0;
		while (same < most && older.get(older.size() - 1 - same).equals(newer.get(newer.size() - 1 - same))) {
			same++;
		}
		return same;
	}

	private static List<String> tokens(String text) {
		return TOKEN.matcher(text).results().map(MatchResult::group).toList();
	}

	private static void add(List<Piece> pieces, Piece.Kind kind, List<String> tokens) {
		if (!tokens.isEmpty()) {
			pieces.add(new Piece(kind, String.join("", tokens)));
		}
	}

	/** Tokens that both texts share, or what stands instead of what. */
	private record Stretch(boolean same, List<String> older, List<String> newer) {
	}

}
