package org.norma.consultations.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.consultations.Consultations;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundState;
import org.norma.consultations.RoundView;
import org.norma.consultations.UploadReport;
import org.norma.consultations.UploadService;
import org.norma.shared.RuleBroken;
import org.norma.shared.export.TableKind;
import org.norma.shared.web.TakesFile;

import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing a table of comments. */
@Controller
@RequestMapping("/consultations")
@RolesAllowed("PERSON")
class UploadController {

	private static final List<String> ISO = List.of("MB/NC", "Line number", "Clause/Subclause",
			"Paragraph/Figure/Table", "Type of comment", "Comments", "Proposed change",
			"Observations of the secretariat");

	private static final List<String> CHINESE = List.of("序号", "标准章条编号", "意见内容", "修改建议", "理由", "提出单位", "处理意见", "备注");

	private final UploadService uploads;

	private final Consultations consultations;

	UploadController(UploadService uploads, Consultations consultations) {
		this.uploads = uploads;
		this.consultations = consultations;
	}

	@GetMapping("/{id}/upload")
	String blank(@PathVariable UUID id, Model model) {
		var view = this.consultations.round(new RoundId(id));
		var late = view.round().state() == RoundState.ENDED && view.speaksForOthers();
		return (view.stopped() || !(view.round().running() || late)) ? "redirect:/consultations/{id}"
				: form(view, model);
	}

	private static String form(RoundView view, Model model) {
		if (view.round().running() && !view.stopped() && !view.comments() && !view.speaksForOthers()) {
			throw new AccessDeniedException("Not for this round");
		}
		model.addAttribute("view", view);
		return "consultations/upload";
	}

	@TakesFile(megabytes = 5)
	@PostMapping(path = "/{id}/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String upload(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "false") boolean nameShown, Model model) {
		try {
			model.addAttribute("report", take(new RoundId(id), file, nameShown));
		}
		catch (RuleBroken refusal) {
			model.addAttribute("refusal", refusal);
		}
		return form(this.consultations.round(new RoundId(id)), model);
	}

	private UploadReport take(RoundId id, @Nullable MultipartFile file, boolean nameShown) {
		if (file != null && file.getSize() > UploadService.LARGEST) {
			throw new RuleBroken("consultations.file.too-large", String.valueOf(UploadService.LARGEST >> 20));
		}
		try {
			return this.uploads.upload(id, (file != null) ? file.getBytes() : new byte[0], nameShown);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping(path = "/template-{form:iso|zh}.csv", produces = "text/csv")
	void template(@PathVariable String form, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try (var table = TableKind.CSV.answer(request, response, "comments-" + form)) {
			table.head("zh".equals(form) ? CHINESE : ISO);
		}
	}

}
