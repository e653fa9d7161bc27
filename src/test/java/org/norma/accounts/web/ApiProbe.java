package org.norma.accounts.web;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An address for programs, only for tests: no handler of Norma is known to this module.
 */
@RestController
@TestComponent
class ApiProbe {

	@GetMapping("/api/probe")
	@RolesAllowed("OFFICIAL")
	Map<String, Integer> read(@RequestParam int number) {
		return Map.of("number", number);
	}

	@PostMapping("/api/probe")
	@RolesAllowed("OFFICIAL")
	Map<String, String> write() {
		return Map.of("written", "yes");
	}

	@GetMapping("/probe/without-rule")
	String withoutRule() {
		return "open";
	}

}
