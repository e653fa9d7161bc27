package org.norma.imports.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import org.norma.imports.Field;
import org.norma.imports.ImportRun;
import org.norma.imports.ImportService;
import org.norma.imports.ImportRun;
import org.norma.imports.Knowledge;
import org.norma.imports.Mapping;
import org.norma.imports.Presets;
import org.norma.imports.WrongCells;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what the columns of a file mean, beside its first rows. */
@Controller
@RolesAllowed("ADMINISTRATOR")
class MappingController {

	private final ImportService imports;

	private final Presets presets;

	private final LevelGroups levels;

	MappingController(ImportService imports, Presets presets, LevelGroups levels) {
		this.levels = levels;
		this.imports = imports;
		this.presets = presets;
	}

	@GetMapping("/imports/{id}/mapping")
	String show(@PathVariable UUID id, Locale locale, Model model) {
		var run = this.imports.get(id);
		return show(run, run.mapping(), locale, model);
	}

	private String show(ImportRun run, Mapping mapping, Locale locale, Model model) {
		model.addAttribute("run", run);
		model.addAttribute("mapping", mapping);
		model.addAttribute("preview", this.imports.preview(run.id()));
		var fields = Arrays.stream(Field.values()).collect(Collectors.partitioningBy(mapping::uses));
		model.addAttribute("used", fields.get(true));
		model.addAttribute("others", fields.get(false));
		model.addAttribute("knowledges", Knowledge.values());
		model.addAttribute("presets", this.imports.fittingPresets(run.id()));
		model.addAttribute("charsets", ImportService.charsets());
		model.addAttribute("choices", WrongCells.values());
		model.addAttribute("levels", this.levels.of(locale));
		model.addAttribute("levelNames", this.levels.names(locale));
		return "imports/mapping";
	}

	/** Takes a remembered mapping. */
	@PostMapping("/imports/{id}/preset")
	String choose(@PathVariable UUID id, @RequestParam String preset) {
		this.imports.usePreset(id, preset);
		return "redirect:/imports/" + id + "/mapping";
	}

	@PostMapping("/imports/{id}/mapping")
	String map(@PathVariable UUID id, @RequestParam Map<String, String> typed, Locale locale, Model model) {
		try {
			var form = MappingForm.of(typed);
			this.imports.map(id, form.mapping(), form.asOf(), form.takeOver(), this.imports.get(id).preset());
			return act(id, form);
		}
		catch (RuleBroken refusal) {
			model.addAttribute("typed", typed);
			model.addAttribute("wrong", byField(refusal));
			return show(this.imports.get(id), MappingForm.mapping(typed), locale, model);
		}
	}

	/**
	 * What is to be mended beside each field; under a blank name what belongs to none.
	 */
	private static Map<String, RuleBroken> byField(RuleBroken refusal) {
		return refusal.all()
			.stream()
			.collect(Collectors.toMap((each) -> Objects.requireNonNullElse(each.field(), ""), Function.identity(),
					(one, other) -> one));
	}

	private String act(UUID id, MappingForm form) {
		if ("save".equals(form.action())) {
			if (form.presetName().isBlank()) {
				throw new RuleBroken("imports.preset.no-name");
			}
			this.presets.save(form.presetName(), form.mapping());
		}
		if ("trial".equals(form.action())) {
			this.imports.start(id, ImportRun.Mode.DRY_RUN);
			return "redirect:/imports/" + id;
		}
		return "redirect:/imports/" + id + "/mapping";
	}

}
