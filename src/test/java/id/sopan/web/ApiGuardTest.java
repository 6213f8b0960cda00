package id.sopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who reads without a token: nobody where the settings name a proxy, also one that says nothing of itself. */
class ApiGuardTest {

    @ParameterizedTest
    @CsvSource({
        "https://sopan.kampus.ac.id, 403",
        "http://10.1.2.3:8080, 403",
        "http://localhost.kampus.ac.id, 403",
        "http://localhost:8080, 200",
        "http://127.0.0.1:8080, 200",
        "http://[::1]:8080, 200"
    })
    void anAddressElsewhereIsThatOfAProxy(URI address, int status) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ApiGuard(null, List.of(address), request -> false)
                .doFilter(new MockHttpServletRequest("GET", "/api/runs"), response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(status);
    }
}
