<?php
/** What differs from a WordPress on the internet: the quiz's host has a loopback address and any port. */
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports, $host, $address) => [...$ports, parse_url($address, PHP_URL_PORT)], 10, 3);

/** Sends no email. */
function wp_mail() {
    return true;
}
