package org.norma;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import org.junit.jupiter.api.Test;
import org.norma.ballots.BallotStatus;
import org.norma.needs.NeedState;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectState;
import org.norma.projects.Stage;
import org.norma.reviews.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Draws the tables of stages and states from the code into docs/states.md, and holds the
 * file to them. Written anew with {@code NORMA_WRITE_DOCS=1} in the environment.
 */
class StateDiagramsTests {

	private static final Path FILE = Path.of("docs/states.md");

	private static final String HEAD = """
			# Stages and states

			Drawn from the tables in the code; a test holds this file to them.
			""";

	@Test
	void theDiagramsShowWhatTheCodeAllows() throws Exception {
		var text = new StringBuilder(HEAD);
		for (var kind : ProjectKind.values()) {
			var route = route(kind);
			var title = "Stages of a project: " + kind.name().toLowerCase(java.util.Locale.ROOT);
			diagram(text, title, route, (from, to) -> stages("allows", route, from, to),
					(from, to) -> stages("returns", route, from, to) ? "sent back" : "all gates open");
		}
		diagram(text, "A project", List.of(ProjectState.values()), ProjectState::mayBecome);
		diagram(text, "A need", List.of(NeedState.values()), (from, to) -> from.next().contains(to));
		diagram(text, "A ballot", List.of(BallotStatus.values()), StateDiagramsTests::ballot);
		diagram(text, "A review", List.of(ReviewState.values()), (from, to) -> from.next().contains(to));
		if (System.getenv("NORMA_WRITE_DOCS") != null) {
			Files.writeString(FILE, text);
		}
		assertThat(Files.readString(FILE)).isEqualTo(text.toString());
	}

	private static <S extends Enum<S>> void diagram(StringBuilder text, String title, List<S> states,
			BiPredicate<S, S> allowed) {
		diagram(text, title, states, allowed, (from, to) -> "");
	}

	private static <S extends Enum<S>> void diagram(StringBuilder text, String title, List<S> states,
			BiPredicate<S, S> allowed, java.util.function.BinaryOperator<Object> label) {
		text.append("\n## ").append(title).append("\n\n```mermaid\nstateDiagram-v2\n");
		text.append("    [*] --> ").append(states.get(0)).append('\n');
		for (var from : states) {
			var to = states.stream().filter((other) -> allowed.test(from, other)).toList();
			to.forEach((other) -> {
				var said = label.apply(from, other).toString();
				text.append("    ").append(from).append(" --> ").append(other);
				text.append(said.isEmpty() ? "" : " : " + said).append('\n');
			});
			if (to.isEmpty()) {
				text.append("    ").append(from).append(" --> [*]\n");
			}
		}
		text.append("```\n");
	}

	@SuppressWarnings("unchecked")
	private static List<Stage> route(ProjectKind kind) throws Exception {
		var all = Class.forName("org.norma.projects.Routes").getDeclaredMethod("all", ProjectKind.class, boolean.class);
		all.setAccessible(true);
		return (List<Stage>) all.invoke(null, kind, false);
	}

	private static boolean stages(String table, List<Stage> route, Object from, Object to) {
		return asks("org.norma.projects.StageTable", table, null, route, from, to);
	}

	private static boolean ballot(BallotStatus from, BallotStatus to) {
		return asks(BallotStatus.class.getName(), "mayBecome", from, to);
	}

	private static boolean asks(String type, String name, Object on, Object... arguments) {
		try {
			Method method = Arrays.stream(Class.forName(type).getDeclaredMethods())
				.filter((each) -> each.getName().equals(name))
				.findFirst()
				.orElseThrow();
			method.setAccessible(true);
			return (boolean) method.invoke(on, arguments);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void endsHaveNoWayOut() {
		assertThat(Set.of(ProjectState.CANCELLED, ProjectState.COMPLETED))
			.noneMatch((end) -> Arrays.stream(ProjectState.values()).anyMatch(end::mayBecome));
	}

}
