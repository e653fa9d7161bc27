package org.norma.demonstration;

import java.util.EnumSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.norma.demonstration.Story.Until;

import static org.assertj.core.api.Assertions.assertThat;

class StoriesTests {

	@Test
	void theStoriesEndInAllStages() throws Exception {
		var stories = DemoProjects.stories();
		assertThat(stories).allSatisfy((story) -> assertThat(story.title()).containsKeys("en", "zh", "it"));
		assertThat(stories.stream().map(Story::until).collect(Collectors.toSet()))
			.containsAll(EnumSet.complementOf(EnumSet.of(Until.DISPOSED)));
	}

}
