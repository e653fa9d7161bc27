package org.norma.consultations.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.consultations.CommentChanges;
import org.norma.consultations.CommentFilter;
import org.norma.consultations.CommentType;
import org.norma.consultations.Consultations;
import org.norma.consultations.Disposition;
import org.norma.consultations.DispositionService;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundView;
import org.norma.shared.export.TableKind;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;

import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretary's table of all comments (意见汇总处理表). */
@Controller
@RequestMapping("/consultations/{id}/table")
@RolesAllowed("PERSON")
class TableController {

	private static final int PAGE_SIZE = 50;

	private final Consultations consultations;

	private final DispositionService dispositions;

	private final CommentChanges changes;

	private final BodyService bodies;

	private final CommentTable file;

	TableController(Consultations consultations, DispositionService dispositions, CommentChanges changes,
			BodyService bodies, CommentTable file) {
		this.consultations = consultations;
		this.dispositions = dispositions;
		this.changes = changes;
		this.bodies = bodies;
		this.file = file;
	}

	@GetMapping
	String table(@PathVariable UUID id, @ModelAttribute("filter") CommentFilter filter,
			@RequestParam(defaultValue = "0") int page, HttpServletRequest request, Model model) {
		var view = view(id);
		model.addAttribute("back", Objects.requireNonNullElse(request.getQueryString(), ""));
		model.addAttribute("view", view);
		var comments = AskedPage.of(page, PAGE_SIZE, (asked) -> this.consultations.comments(view, filter, asked));
		model.addAttribute("comments", comments);
		model.addAttribute("allAnswered", filter.asksForOpen() && view.counts().allAnswered());
		model.addAttribute("changeStates", this.changes.states(view, comments.getContent()));
		model.addAttribute("choices", this.changes.choices(view));
		model.addAttribute("groups", this.consultations.groups(view));
		model.addAttribute("types", CommentType.values());
		model.addAttribute("dispositions", Disposition.values());
		return "consultations/table";
	}

	private RoundView view(UUID id) {
		var view = this.consultations.round(new RoundId(id));
		if (!view.table()) {
			throw new AccessDeniedException("Not for this round");
		}
		return view;
	}

	@GetMapping("/print")
	String print(@PathVariable UUID id, Model model) {
		var view = view(id);
		var lead = view.project().leadBodyId();
		model.addAttribute("view", view);
		model.addAttribute("comments",
				this.consultations.comments(view, CommentFilter.ALL, Pageable.unpaged()).getContent());
		model.addAttribute("today", this.consultations.today());
		if (lead != null) {
			this.bodies.byId(new BodyId(lead)).ifPresent((body) -> model.addAttribute("lead", body));
		}
		return "consultations/print";
	}

	/** The whole table as a file, to be filled in or filed. */
	@GetMapping("/{kind:csv|xlsx|docx}")
	void file(@PathVariable UUID id, @PathVariable String kind, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		var view = view(id);
		var comments = this.consultations.comments(view, CommentFilter.ALL, Pageable.unpaged()).getContent();
		var name = "comments-" + view.project().code() + "-" + view.round().ordinal();
		try (var table = TableKind.valueOf(kind.toUpperCase(Locale.ROOT)).answer(request, response, name)) {
			this.file.write(view, comments, table, locale);
		}
	}

	@PostMapping("/group")
	@RolesAllowed({ "OFFICIAL", "DRAFTER" })
	String group(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> codes,
			@RequestParam(defaultValue = "") String group, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String back, RedirectAttributes next) {
		var typed = new TypedDisposition(null, answer, given(codes), null, group, List.of());
		return said(next, "consultations.done.grouped", back, "", typed,
				() -> this.dispositions.group(new RoundId(id), given(codes), group));
	}

	@PostMapping("/dispose")
	@Asks("consultations.dispose.confirm")
	@RolesAllowed({ "OFFICIAL", "DRAFTER" })
	String dispose(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> codes,
			@RequestParam(required = false) @Nullable UUID wholeGroup,
			@RequestParam(required = false) @Nullable String disposition,
			@RequestParam(required = false) @Nullable List<String> seen, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String group, @RequestParam(defaultValue = "") String back,
			@RequestParam(required = false) @Nullable List<String> change, RedirectAttributes next) {
		var typed = new TypedDisposition(disposition, answer, given(codes),
				(wholeGroup != null) ? wholeGroup.toString() : null, group, given(change));
		return said(next, "consultations.done.disposed", back, "?undisposed=true", typed,
				() -> dispose(new RoundId(id), given(seen), wholeGroup, typed));
	}

	/**
	 * Back to the same page of the table; what was refused comes back as typed.
	 * @param then what the whole table shows afterwards
	 */
	private static String said(RedirectAttributes next, String done, String back, String then, TypedDisposition typed,
			Runnable act) {
		var query = back.matches("[A-Za-z0-9_=&%.+-]{1,500}") ? "?" + back : "";
		var page = Said.after(next, done, "/consultations/{id}/table" + query, typed, act);
		return (query.isEmpty() && !Said.refused(next)) ? page + then : page;
	}

	/** The versions shown, each as {@code C-2026-000042:3}. */
	private static Map<String, Integer> versions(List<String> seen) {
		return seen.stream()
			.map((each) -> each.split(":", 2))
			.filter((each) -> each.length == 2 && each[1].matches("[0-9]{1,9}"))
			.collect(Collectors.toMap((each) -> each[0], (each) -> Integer.valueOf(each[1]), (one, other) -> one));
	}

	private void dispose(RoundId round, List<String> seen, @Nullable UUID group, TypedDisposition typed) {
		var answer = typed.given();
		if (group != null) {
			this.dispositions.disposeGroup(round, group, answer);
		}
		if (group == null || !typed.codes().isEmpty()) {
			this.dispositions.disposeAll(round, typed.codes(), versions(seen), answer);
		}
	}

	private static List<String> given(@Nullable List<String> codes) {
		return (codes != null) ? codes : List.of();
	}

}
